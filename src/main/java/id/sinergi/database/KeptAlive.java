package id.sinergi.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.net.UnknownHostException;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;

/** Lines to the database that notice within half a minute that nobody is there any more; the driver makes one by name. */
public final class KeptAlive extends SocketFactory {

    @Override
    public Socket createSocket() throws IOException {
        var socket = new Socket();
        set(socket, ExtendedSocketOptions.TCP_KEEPIDLE, 10);
        set(socket, ExtendedSocketOptions.TCP_KEEPINTERVAL, 5);
        set(socket, ExtendedSocketOptions.TCP_KEEPCOUNT, 4);
        return socket;
    }

    private static void set(Socket socket, SocketOption<Integer> option, int value) throws IOException {
        if (socket.supportedOptions().contains(option)) {
            socket.setOption(option, value);
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new UnknownHostException("The driver connects by itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress near, int nearPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress near, int nearPort) throws IOException {
        return createSocket(host.getHostName(), port);
    }
}
